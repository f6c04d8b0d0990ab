// Sample mails, one at a time.
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { MailView } from "../../backend/bindings";
import { Mail } from "../../parts/mail";
import { useWords } from "../../words";

const useStyles = makeStyles({
  samples: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pager: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  position: { minWidth: "112px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
});

export function Samples({ mails }: { mails: MailView[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, mails.length - 1);
  const mail = mails[place];
  if (mail === undefined) {
    return <Body1>{t("review-preview-no-mails")}</Body1>;
  }
  return (
    <div className={styles.samples}>
      <div className={styles.pager}>
        <Button
          icon={<ChevronLeft20Regular />}
          aria-label={t("mail-previous")}
          disabledFocusable={place === 0}
          onClick={() => setChosen(place - 1)}
        />
        <Caption1 className={styles.position} role="status">
          {t("mail-position", { number: place + 1, count: mails.length })}
        </Caption1>
        <Button
          icon={<ChevronRight20Regular />}
          aria-label={t("mail-following")}
          disabledFocusable={place + 1 === mails.length}
          onClick={() => setChosen(place + 1)}
        />
      </div>
      <Mail mail={mail} />
    </div>
  );
}
