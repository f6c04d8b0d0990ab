// Colours and fonts: light, dark and high contrast, from one ramp of deep blue.
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

const blue: BrandVariants = {
  10: "#00081c",
  20: "#00192e",
  30: "#00273d",
  40: "#00355e",
  50: "#00406a",
  60: "#004b76",
  70: "#005682",
  80: "#00628e",
  90: "#1f73a1",
  100: "#3282b1",
  110: "#4f94bf",
  120: "#6ca6cc",
  130: "#89b8d7",
  140: "#a4cae3",
  150: "#c0dcef",
  160: "#dceefb",
};

const fontFamilyBase = '"Segoe UI Variable", "Segoe UI", system-ui, "Cantarell", "DejaVu Sans", sans-serif';
const fontFamilyMonospace = '"Cascadia Mono", Consolas, ui-monospace, "DejaVu Sans Mono", monospace';
const fonts = { fontFamilyBase, fontFamilyMonospace };

export const light: Theme = { ...createLightTheme(blue), ...fonts };

export const dark: Theme = {
  ...createDarkTheme(blue),
  ...fonts,
  // The ramp's own choice is too dim for text on a dark ground.
  colorBrandForeground1: blue[120],
  colorBrandForeground2: blue[130],
  colorBrandForegroundLink: blue[130],
  colorBrandForegroundLinkHover: blue[140],
  colorBrandForegroundLinkPressed: blue[120],
};

export const contrast: Theme = { ...teamsHighContrastTheme, ...fonts };
