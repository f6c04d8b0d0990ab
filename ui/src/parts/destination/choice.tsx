// One of several, each with what it means below it.
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface Way<T extends string> {
  value: T;
  label: string | ReactElement;
  hint?: string | undefined;
}

interface ChoiceProps<T extends string> {
  label: string;
  /** Said by a heading above already. */
  silent?: boolean;
  value: T;
  ways: Way<T>[];
  disabled?: boolean;
  /** Side by side. */
  beside?: boolean;
  onChoose: (value: T) => void;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, silent = false, value, ways, disabled = false, beside = false, onChoose } = props;
  const styles = useStyles();
  const words = ({ label: name, hint }: Way<T>): string | ReactElement =>
    hint === undefined ? (
      name
    ) : (
      <>
        {name}
        <span className={styles.hint}>{hint}</span>
      </>
    );
  const choose = (chosen: string) => ways.filter((way) => way.value === chosen).forEach((way) => onChoose(way.value));
  return (
    <Field {...(silent ? {} : { label })}>
      <RadioGroup
        {...(silent ? { "aria-label": label } : {})}
        layout={beside ? "horizontal" : "vertical"}
        value={value}
        disabled={disabled}
        onChange={(_, { value: chosen }) => choose(chosen)}
      >
        {ways.map((way) => (
          <Radio key={way.value} value={way.value} label={words(way)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
