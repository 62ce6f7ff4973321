import { typeset } from "~/domain/text/typography";
import type { DistrictMap } from "~/features/territory/district-map.server";

/** The map; the table beside it says the same, so a screen reader is told where to read. */
export function DistrictMapFigure({ map }: { map: DistrictMap }) {
  const drawn = map.districts.filter(({ outline }) => outline);
  return (
    <figure className="district-figure">
      <svg
        className="district-map"
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-labelledby="titre-carte texte-carte"
      >
        <title id="titre-carte">Carte des quartiers prioritaires</title>
        <desc id="texte-carte">
          {`${drawn.length} quartiers, numérotés comme dans le tableau qui suit, sur les contours de ${map.communes.length} communes.`}
        </desc>
        {map.communes.map(({ name, path }) => (
          <path key={name} className="map-commune" d={path} />
        ))}
        {drawn.map(({ code, outline }) => (
          <path key={code} className="map-district" data-real={outline!.isReal} d={outline!.path} />
        ))}
        {map.communes.map(({ name, label: [x, y] }) => (
          <text key={name} className="map-label" x={x} y={y}>
            {name}
          </text>
        ))}
        {drawn.map(({ code, number, outline }) => (
          <g key={code}>
            <line
              className="map-leader"
              x1={outline!.at[0]}
              y1={outline!.at[1]}
              x2={outline!.marker[0]}
              y2={outline!.marker[1]}
            />
            <circle className="map-marker" cx={outline!.marker[0]} cy={outline!.marker[1]} r={14} />
            <text className="map-number" x={outline!.marker[0]} y={outline!.marker[1] + 5}>
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <ul className="map-legend">
          {[true, false]
            .filter((isReal) => drawn.some(({ outline }) => outline!.isReal === isReal))
            .map((isReal) => (
              <li key={String(isReal)}>
                <svg viewBox="0 0 32 20" aria-hidden="true">
                  <rect className="map-district" data-real={isReal} x="2" y="2" width="28" height="16" />
                </svg>
                {isReal ? "Contour réel d’un quartier" : "Contour inventé, pour illustrer"}
              </li>
            ))}
          <li>
            <svg viewBox="0 0 32 20" aria-hidden="true">
              <rect className="map-commune" x="2" y="2" width="28" height="16" />
            </svg>
            {typeset(`Contour réel d’une commune, simplifié${map.communesSource ? ` (${map.communesSource})` : ""}`)}
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
