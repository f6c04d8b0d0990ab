// A mail as it would arrive, or as it lies in a mailbox. Everything in it comes from the feed and is only ever a text node.
import { Caption1, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Attach16Regular } from "@fluentui/react-icons/svg/attach";
import type { AttachmentView, HeaderView, MailView } from "../backend/bindings";
import { useWords } from "../words";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Each line has the direction of its own first letter, and no mark in it turns what is around.
  subject: { margin: 0, overflowWrap: "anywhere", unicodeBidi: "plaintext" },
  lines: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere", unicodeBidi: "plaintext" },
  // A whole desk may have been there.
  long: { maxHeight: "84px", overflowY: "auto" },
  text: {
    display: "block",
    boxSizing: "border-box",
    maxHeight: "320px",
    margin: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    unicodeBidi: "plaintext",
    userSelect: "text",
  },
  cut: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
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
  attachment: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  size: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  headers: {
    margin: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    userSelect: "text",
  },
  header: { overflowWrap: "anywhere", margin: 0 },
});

interface MailProps {
  mail: MailView;
  /** Its subject stands above it already. */
  untitled?: boolean;
}

export function Mail({ mail, untitled }: MailProps) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const lines: [string, string][] = [
    [t("mail-from"), mail.from],
    [t("mail-to"), mail.to],
    // A mail that could not be read has none.
    [t("mail-date"), mail.date === "" ? "–" : dateTime(mail.date)],
  ];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        {!untitled && (
          <Subtitle2 as="h4" className={styles.subject}>
            {mail.subject || t("mail-no-subject")}
          </Subtitle2>
        )}
        <dl className={styles.lines}>
          {lines.map(([term, value]) => (
            <Line key={term} term={term} value={value} />
          ))}
        </dl>
      </div>
      <Text as="p" className={styles.text} tabIndex={0} role="group" aria-label={t("mail-text")}>
        {mail.text}
      </Text>
      {mail.cut && <Caption1 className={styles.cut}>{t("mail-cut")}</Caption1>}
      {mail.attachments.length > 0 && <Attachments attachments={mail.attachments} />}
      {mail.headers.length > 0 && <Headers headers={mail.headers} />}
    </div>
  );
}

/** Characters from which a value scrolls in itself, and can be tabbed to. */
const LONG = 300;

function Line({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  const long = value.length > LONG;
  return (
    <>
      <dt className={styles.term}>
        <Caption1>{term}</Caption1>
      </dt>
      <dd className={mergeClasses(styles.value, long && styles.long)} tabIndex={long ? 0 : undefined}>
        <Caption1>{value}</Caption1>
      </dd>
    </>
  );
}

function Attachments({ attachments }: { attachments: AttachmentView[] }) {
  const styles = useStyles();
  const { t, size } = useWords();
  return (
    <ul className={styles.attachments} aria-label={t("mail-attachments")}>
      {attachments.map(({ file, bytes }, place) => (
        <li key={place} className={styles.attachment}>
          <Attach16Regular aria-hidden />
          <Caption1>
            <bdi>{file}</bdi> <span className={styles.size}>{size(bytes)}</span>
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

function Headers({ headers }: { headers: HeaderView[] }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.more}>
      <Disclosure
        title={t("mail-headers")}
        told={t("mail-headers-count", { count: headers.length })}
        open={false}
        level="h5"
      >
        <dl className={styles.headers}>
          {headers.map(({ header, value }, place) => (
            <div key={place}>
              <dt className={mergeClasses(styles.term, styles.header)}>{header}</dt>
              <dd className={styles.header}>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
