// The heading of a panel, which can take the focus: what was clicked is gone, and what came begins here.
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  title: {
    margin: 0,
    outlineStyle: "none",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function PanelTitle({ id, children }: { id: string; children: string }) {
  return (
    <h3 id={id} tabIndex={-1} className={useStyles().title}>
      {children}
    </h3>
  );
}
