/** Colours and fonts of the portal, as mail programs accept them: written in each style, both ink and ground. */
export const palette = {
  paper: "#FBF9F5",
  surface: "#FFFFFF",
  sunken: "#F3EFE8",
  line: "#DCD6CB",
  ink: "#1E2528",
  quietInk: "#465157",
  primary: "#0F5C5A",
  onPrimary: "#FFFFFF",
  link: "#0B5A75",
} as const;

export const fonts = {
  title: "Literata, Georgia, 'Times New Roman', serif",
  body: "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif",
} as const;
