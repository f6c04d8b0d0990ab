// The product's mark: a speech bubble that goes into a tray.
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ mark: { display: "block", color: tokens.colorBrandForeground1 } });

export function Mark() {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width="24" height="24" viewBox="0 0 24 24" aria-hidden fill="currentColor">
      <path d="M6.5 2h11A2.5 2.5 0 0 1 20 4.5v5a2.5 2.5 0 0 1-2.5 2.5H13l-3.2 2.6c-.5.4-1.3 0-1.3-.6V12h-2A2.5 2.5 0 0 1 4 9.5v-5A2.5 2.5 0 0 1 6.5 2Z" />
      <path d="M3 14.5c.6 0 1 .4 1 1v3c0 .8.7 1.5 1.5 1.5h13c.8 0 1.5-.7 1.5-1.5v-3a1 1 0 1 1 2 0v3a3.5 3.5 0 0 1-3.5 3.5h-13A3.5 3.5 0 0 1 2 18.500v-3c0-.6.4-1 1-1Z" />
    </svg>
  );
}
