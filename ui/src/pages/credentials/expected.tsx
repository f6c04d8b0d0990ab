// A planned change of the site's host key: the fingerprint that was announced, and its day.
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { ExpectedView } from "../../backend/bindings";
import { DateField } from "../../parts/date-field";
import { useTyped, type Typed } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // Hint or mistake: two lines below the field have their place either way.
  print: { minHeight: "102px", alignContent: "start" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export function Expected({ expected, product }: { expected: ExpectedView; product: string }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  // Both go out together: the one that is not being typed as it stands in its field.
  const print: Typed = useTyped(expected.fingerprint, (fingerprint) =>
    send({ name: "edit_expected", fingerprint, from: from.value }),
  );
  const from: Typed = useTyped(expected.from.text, (day) =>
    send({ name: "edit_expected", fingerprint: print.value, from: day }),
  );
  const wrong = expected.fingerprint_fault !== null;
  return (
    <div className={styles.fields}>
      <Field
        className={styles.print}
        label={t("trust-expect-print", { product })}
        hint={wrong ? undefined : t("trust-expect-print-hint")}
        validationMessage={wrong ? t("trust-expect-print-wrong") : undefined}
      >
        <Input
          input={{ className: styles.code }}
          value={print.value}
          onChange={(_, { value }) => print.onChange(value)}
          onBlur={print.onBlur}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <DateField
        label={t("trust-expect-from")}
        hint={t("trust-expect-from-hint")}
        mistake={expected.from.fault === null ? undefined : t("date-wrong")}
        typed={from}
      />
    </div>
  );
}
