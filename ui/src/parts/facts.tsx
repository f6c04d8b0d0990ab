// Names and values in two columns.
import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  group: { display: "grid", rowGap: "8px" },
  heading: { margin: 0 },
  facts: { margin: 0, display: "grid" },
  fact: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: "16px",
    alignItems: "baseline",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", minWidth: 0 },
});

export function Facts({ title, facts }: { title?: string; facts: [name: string, value: ReactNode][] }) {
  const styles = useStyles();
  return (
    <section className={styles.group}>
      {title !== undefined && (
        <Subtitle2 as="h3" className={styles.heading}>
          {title}
        </Subtitle2>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
