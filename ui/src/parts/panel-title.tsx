// The heading of a panel, which can take the focus: what was clicked is gone, and what came begins here.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";

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

export function PanelTitle({ focus, children }: { focus: Ref<HTMLHeadingElement>; children: string }) {
  return (
    <h3 ref={focus} tabIndex={-1} className={useStyles().title}>
      {children}
    </h3>
  );
}
