// Writes text to the clipboard.

/** A window that may not write the clipboard by itself copies what is selected. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) {
      return false;
    }
    window.getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
