import { fonts, palette } from "./palette";

/** A code to copy, read digit by digit: the text of the element is the code itself. */
export function Code({ value }: { value: string }) {
  return (
    <p
      style={{
        margin: "0 0 16px",
        padding: "16px 20px",
        borderRadius: "8px",
        backgroundColor: palette.sunken,
        color: palette.ink,
        fontFamily: fonts.body,
        fontSize: "30px",
        lineHeight: "36px",
        fontWeight: 700,
        letterSpacing: "6px",
      }}
    >
      {value}
    </p>
  );
}
