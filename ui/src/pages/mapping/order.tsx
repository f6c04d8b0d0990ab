// How a mailbox is found, in one line: the CSV first, then the addresses in the chats, else the message is held.
import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { MappingView } from "../../backend/bindings";
import { useWords } from "../../words";

const useStyles = makeStyles({
  order: { display: "flex", flexWrap: "wrap", alignItems: "stretch", gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, flex: "1 1 168px" },
  way: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    alignSelf: "stretch",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  off: { color: tokens.colorNeutralForeground3, borderTopStyle: "dashed", borderRightStyle: "dashed", borderBottomStyle: "dashed", borderLeftStyle: "dashed" },
  quiet: { color: tokens.colorNeutralForeground3 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface OrderProps {
  view: MappingView;
  /** What the CSV file names people by; none where there is no such file. */
  keyName: string | null;
  kind: string;
}

export function Order({ view, keyName, kind }: OrderProps) {
  const styles = useStyles();
  const { t } = useWords();
  const used = view.csv !== null && view.csv.mistake_count === 0;
  const csv = keyName !== null && {
    name: t("mapping-order-csv", { key: keyName }),
    state: used ? t("mapping-order-first") : t(view.csv ? "mapping-csv-refused" : "mapping-order-csv-none"),
    on: used,
  };
  const second = csv ? "mapping-order-second" : "mapping-order-only";
  const ways = [
    ...(csv ? [csv] : []),
    {
      name: t(`mapping-email-${kind}`),
      state: t(view.automatic ? second : "mapping-order-email-off"),
      on: view.automatic,
    },
    { name: t("mapping-order-held"), state: t("mapping-order-held-what"), on: true },
  ];
  return (
    <ol className={styles.order} aria-label={t("mapping-order")}>
      {ways.map(({ name, state, on }, place) => (
        <li key={name} className={styles.item}>
          {place > 0 && <ArrowRight16Regular className={styles.arrow} aria-hidden />}
          <div className={mergeClasses(styles.way, !on && styles.off)}>
            <Text weight="semibold">{name}</Text>
            <Caption1 className={styles.quiet}>{state}</Caption1>
          </div>
        </li>
      ))}
    </ol>
  );
}
