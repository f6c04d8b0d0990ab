// A mail as it would arrive. Everything in it comes from the feed and is only ever a text node.
import { Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Attach16Regular } from "@fluentui/react-icons/svg/attach";
import type { MailView } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  subject: { margin: 0, overflowWrap: "anywhere" },
  lines: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere", maxHeight: "60px", overflowY: "auto" },
  // One height for every sample: the buttons below do not move from one to the next.
  text: {
    display: "block",
    boxSizing: "border-box",
    height: "200px",
    margin: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  attachments: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
  },
  attachment: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

export function Mail({ mail }: { mail: MailView }) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const lines: [string, string][] = [
    [t("mail-from"), mail.from],
    [t("mail-to"), mail.to],
    [t("mail-date"), dateTime(mail.date)],
  ];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h4" className={styles.subject}>
          {mail.subject || t("mail-no-subject")}
        </Subtitle2>
        <dl className={styles.lines}>
          {lines.map(([term, value]) => (
            <Line key={term} term={term} value={value} />
          ))}
        </dl>
      </div>
      <Text as="p" className={styles.text} tabIndex={0} role="group" aria-label={t("mail-text")}>
        {mail.text}
      </Text>
      {mail.attachments.length > 0 && (
        <ul className={styles.attachments} aria-label={t("mail-attachments")}>
          {mail.attachments.map((name, place) => (
            <li key={place} className={styles.attachment}>
              <Attach16Regular />
              <Caption1>{name}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>
        <Caption1>{term}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Caption1>{value}</Caption1>
      </dd>
    </>
  );
}
