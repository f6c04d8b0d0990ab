// Text that is being typed: it stays in the field, and goes out after a quiet moment and on leaving.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

/** Quiet after the last key before the text goes out. */
const QUIET = 250;

export interface Typed {
  value: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** Sends what is typed at once, for what comes after it. */
  flush: () => void;
}

/** An incoming value does not overwrite a field that is being typed in. */
export function useTyped(value: string, commit: (text: string) => void): Typed {
  const [text, setText] = useState(value);
  const [incoming, setIncoming] = useState(value);
  const [typing, setTyping] = useState(false);
  const waiting = useRef<{ timer: number; text: string } | null>(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  const flush = () => {
    const typed = waiting.current;
    if (typed !== null) {
      window.clearTimeout(typed.timer);
      waiting.current = null;
      latest.current(typed.text);
    }
  };
  // A page that closes under the fingers loses nothing.
  useEffect(() => flush, []);

  if (value !== incoming) {
    setIncoming(value);
    if (!typing) {
      setText(value);
    }
  }
  return {
    value: text,
    onChange: (next) => {
      setTyping(true);
      setText(next);
      window.clearTimeout(waiting.current?.timer);
      waiting.current = { timer: window.setTimeout(flush, QUIET), text: next };
    },
    onBlur: () => {
      setTyping(false);
      flush();
    },
    flush,
  };
}

/** As in a form: Enter sends what is typed, and then does what the form is for. */
export function onEnterKey(typed: Typed, done: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // An Enter that picks a word of an input method is none.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      typed.flush();
      done();
    }
  };
}
