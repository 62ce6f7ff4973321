import { iconPaths, type IconName } from "./icon-paths";

/** An ornament: the words beside it say the same. It takes the colour and size of the text, without style sheet too. */
export function Icon({ name, size = "text" }: { name: IconName; size?: "text" | "large" }) {
  return (
    <svg
      className="icon"
      data-size={size}
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
