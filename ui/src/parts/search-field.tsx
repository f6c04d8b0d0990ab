// A field whose text is searched for.
import { Field, Input } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { Typed } from "./typed";

export function SearchField({ label, typed, className }: { label: string; typed: Typed; className?: string }) {
  return (
    <Field label={label} className={className}>
      <Input
        type="search"
        contentBefore={<Search20Regular />}
        value={typed.value}
        onChange={(_, { value }) => typed.onChange(value)}
        onBlur={typed.onBlur}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}
