// What the forms of mailboxes and of evidence look alike in.
import { makeStyles, tokens } from "@fluentui/react-components";

export const useFormStyles = makeStyles({
  // In line with the words of the choices above.
  fields: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingLeft: "32px",
    "@media (max-width: 640px)": { paddingLeft: 0 },
  },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});
