// Placeholder.
export function AboutPage(_: { version: string }) {
  return null;
}
