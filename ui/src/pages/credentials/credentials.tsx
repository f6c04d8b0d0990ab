// "Add credentials for content source": whose keys, and then three steps: obtain, configure, create. A kind with an
// account has a page of its own in its place.
import { Body1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useSend } from "../../backend/backend";
import type { CredentialsView, Mode, SetupView } from "../../backend/bindings";
import { goTo } from "../../parts/places";
import { useWords } from "../../words";
import { Account } from "./account";
import { Connection } from "./connection";
import { Obtain } from "./obtain";
import { Step } from "./step";
import { Configure } from "./configure";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL, maxWidth: "640px" },
  top: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

export function CredentialsPage({ view, setup }: { view: CredentialsView; setup: SetupView }) {
  const { focus } = view;
  const place = JSON.stringify(focus);
  // After the heading, which takes the focus of a page that opens.
  useEffect(() => {
    if (focus !== null) goTo(focus);
  }, [place]);
  return setup.facts.sign_in === "account" ? <Account view={view} setup={setup} /> : <Keys view={view} setup={setup} />;
}

function Keys({ view, setup }: { view: CredentialsView; setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const product = t(`service-${setup.kind}`);
  const { mode, saved, check, support } = view;
  const obtained = saved.all || (saved.ip_address && (mode === "private" || (saved.ssh_key && saved.pgp_key)));
  const obtain = mode === "private" ? "credentials-step1-private" : "credentials-step1";
  const create = setup.editing === null ? "credentials-step3" : "credentials-step3-editing";
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Body1>{t("credentials-lead", { product })}</Body1>
        <ModeChoice view={view} />
      </div>
      {mode !== null && (
        <>
          <Step number={1} title={t(obtain, { product })} done={obtained}>
            <Obtain view={view} product={product} practice={setup.practice} />
          </Step>
          <Step number={2} title={t("credentials-step2", { product })} done={support.name === "answered" || check.state === "succeeded"}>
            <Configure support={support} mode={mode} product={product} />
          </Step>
          <Step number={3} title={t(create, { product })} done={check.state === "succeeded"}>
            <Connection view={view} product={product} lead={t("credentials-step3-lead", { product })} setup={setup} />
          </Step>
        </>
      )}
    </div>
  );
}

function ModeChoice({ view }: { view: CredentialsView }) {
  const send = useSend();
  const { t } = useWords();
  const label = (mode: Mode) => (
    <>
      {t(`credentials-mode-${mode}`)}
      <Hint>{t(`credentials-mode-${mode}-hint`)}</Hint>
    </>
  );
  return (
    <Field label={t("credentials-mode")}>
      <RadioGroup
        value={view.mode ?? ""}
        onChange={(_, { value }) => send({ name: "choose_mode", mode: value === "private" ? "private" : "public" })}
      >
        <Radio value="public" label={label("public")} />
        <Radio value="private" label={label("private")} />
      </RadioGroup>
    </Field>
  );
}

const useHintStyles = makeStyles({
  hint: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function Hint({ children }: { children: string }) {
  return <span className={useHintStyles().hint}>{children}</span>;
}
