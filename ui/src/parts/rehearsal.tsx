// Practice: which failure the practice site rehearses.
import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Beaker20Regular } from "@fluentui/react-icons/svg/beaker";
import { useSend } from "../backend/backend";
import type { RehearsalView } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    // Quiet, also in the dark: its border and its title say that it is practice.
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, color: tokens.colorStatusWarningForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  // What a failure is told in has its place, however long it is.
  field: { minHeight: "112px", maxWidth: "480px", alignContent: "start" },
  told: { color: tokens.colorNeutralForeground1 },
});

export function Rehearsal({ rehearsal }: { rehearsal: RehearsalView }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const word = (scenario: string) => `scenario-${scenario.replaceAll("_", "-")}`;
  const { chosen, scenarios } = rehearsal;
  const told = `practice-${word(chosen)}`;
  return (
    <section className={styles.box} aria-labelledby="rehearsal-title">
      <div className={styles.head}>
        <Beaker20Regular aria-hidden />
        <h3 id="rehearsal-title" className={styles.title}>
          {chosen === "none" ? t("rehearse-title") : t("rehearse-on", { scenario: t(word(chosen)) })}
        </h3>
      </div>
      <Caption1 className={styles.told}>{t("rehearse-lead")}</Caption1>
      <Field className={styles.field} label={t("rehearse-field")} hint={{ className: styles.told, children: `${t(told)} ${t(`${told}.look`)}` }}>
        <Select value={chosen} onChange={(_, { value }) => send({ name: "rehearse", scenario: value })}>
          {scenarios.map((scenario) => (
            <option key={scenario} value={scenario}>
              {t(word(scenario))}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
