// Colours and fonts: light, dark and high contrast, from one ramp, the petrol of the icon.
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

const petrol: BrandVariants = {
  10: "#000917",
  20: "#001928",
  30: "#022837",
  40: "#003752",
  50: "#003f5b",
  60: "#004865",
  70: "#00526f",
  80: "#0b5c7a",
  90: "#266f8d",
  100: "#3e84a3",
  110: "#5795b2",
  120: "#73a7c0",
  130: "#8eb8ce",
  140: "#a8cadb",
  150: "#c3dce9",
  160: "#deeef7",
};

const fontFamilyBase = '"Segoe UI Variable", "Segoe UI", system-ui, "Cantarell", "DejaVu Sans", sans-serif';
const fontFamilyMonospace = '"Cascadia Mono", Consolas, ui-monospace, "DejaVu Sans Mono", monospace';
const fonts = { fontFamilyBase, fontFamilyMonospace };

export const light: Theme = { ...createLightTheme(petrol), ...fonts };

export const dark: Theme = {
  ...createDarkTheme(petrol),
  ...fonts,
  // The ramp's own choice is too dim for text on a dark ground.
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[130],
  colorBrandForegroundLinkHover: petrol[140],
  colorBrandForegroundLinkPressed: petrol[120],
  // Fluent's red reaches 4.2 to 1 on a card, and small text needs 4.5.
  colorStatusDangerForeground1: "#e37d80",
};

export const contrast: Theme = { ...teamsHighContrastTheme, ...fonts };
