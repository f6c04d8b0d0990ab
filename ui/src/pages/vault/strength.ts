// How hard a passphrase is to guess, told from its length and variety alone, on the strict side.

export type Strength = "empty" | "weak" | "fair" | "good" | "strong";

/** Roughly what guessers try first. */
const FAMOUS =
  /(passw|passphrase|lösenord|wachtwoord|motdepasse|qwert|azert|asdf|welcom|välkomm|admin|letmein|secret|hemlig|geheim|12345|abcde|(19|20)\d\d)/giu;

export function strengthOf(passphrase: string): Strength {
  if (passphrase === "") {
    return "empty";
  }
  const bits = bitsOf(passphrase);
  if (bits < 40) {
    return "weak";
  }
  if (bits < 60) {
    return "fair";
  }
  return bits < 80 ? "good" : "strong";
}

/** A word of a list is worth about 11 bits however long it is; other letters about 4 each. */
function bitsOf(passphrase: string): number {
  const plain = passphrase
    .normalize("NFC")
    .toLowerCase()
    .replace(FAMOUS, "p")
    .replace(/(.)\1+/gu, "$1");
  const words = new Set(plain.split(/[\s\-_.,;:!?]+/u).filter((word) => word !== ""));
  const ofWords = [...words].reduce(
    (sum, word) => sum + Math.min(wordBits(word), lettersOnly(word) ? 11 : 40),
    0,
  );
  const ofSigns = Math.min(12, passphrase.replace(/[\p{L}\p{N}\s]/gu, "").length * 3);
  return ofWords + ofSigns;
}

function wordBits(word: string): number {
  return new Set(word).size * 3 + Math.min(word.length, 8) * 0.5;
}

function lettersOnly(word: string): boolean {
  return /^\p{L}+$/u.test(word);
}
