// An address: in a narrow column it breaks after the @, and no mark in it turns what is around.
export function Address({ text }: { text: string }) {
  // A cell of a file may hold several.
  const [person = "", ...rest] = text.split("@");
  const domain = rest.length === 0 ? undefined : rest.join("@");
  return (
    <bdi>
      {person}
      {domain !== undefined && (
        <>
          @<wbr />
          {domain}
        </>
      )}
    </bdi>
  );
}
