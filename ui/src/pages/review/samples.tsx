// Sample mails in a list; each opens, the first is open from the start.
import { Body1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Attach16Regular } from "@fluentui/react-icons/svg/attach";
import { useId, useState } from "react";
import type { MailView } from "../../backend/bindings";
import { Mail } from "../../parts/mail";
import { Toggle } from "../../parts/toggle";
import { useWords } from "../../words";

const useStyles = makeStyles({
  samples: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  sample: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  toggle: {
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
  },
  words: { display: "grid", overflowWrap: "anywhere" },
  line: { unicodeBidi: "plaintext", textAlign: "left" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  clip: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
  panel: { paddingBottom: tokens.spacingVerticalL },
});

export function Samples({ mails }: { mails: MailView[] }) {
  const styles = useStyles();
  const { t } = useWords();
  if (mails.length === 0) {
    return <Body1>{t("review-preview-no-mails")}</Body1>;
  }
  return (
    <ol className={styles.samples}>
      {mails.map((mail, place) => (
        <Sample key={place} mail={mail} first={place === 0} />
      ))}
    </ol>
  );
}

function Sample({ mail, first }: { mail: MailView; first: boolean }) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const [open, setOpen] = useState(first);
  const panel = useId();
  const files = mail.attachments.length;
  return (
    <li className={styles.sample}>
      <h4 className={styles.heading}>
        <Toggle open={open} controls={panel} className={styles.toggle} onToggle={() => setOpen(!open)}>
          <span className={styles.words}>
            <Text weight="semibold" className={styles.line}>
              {mail.subject || t("mail-no-subject")}
            </Text>
            <span className={mergeClasses(styles.quiet, styles.line)}>{mail.from}</span>
            <span className={styles.quiet}>{mail.date !== "" && dateTime(mail.date)}</span>
          </span>
          {files > 0 && (
            <span className={mergeClasses(styles.quiet, styles.clip)}>
              <Attach16Regular aria-hidden />
              {t("mail-attachments-count", { count: files })}
            </span>
          )}
        </Toggle>
      </h4>
      {open && (
        <div id={panel} className={styles.panel}>
          <Mail mail={mail} untitled />
        </div>
      )}
    </li>
  );
}
