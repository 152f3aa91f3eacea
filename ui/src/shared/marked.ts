// Which letters of a name were meant: "stefan" is found in "\u0218tefan", and shown with the letters as they are stored.
export interface Piece {
  text: string;
  hit: boolean;
}

/** Splits `text` around the first place where `typed` stands, diacritics and spaces left aside. */
export function marked(text: string, typed: string): Piece[] {
  const letters = [...text.normalize("NFC")];
  const folded = letters.map(fold);
  const wanted = fold(typed.trim());
  if (wanted === "") return [{ text, hit: false }];
  for (let from = 0; from < letters.length; from += 1) {
    if (folded[from] === "") continue;
    let seen = "";
    for (let to = from; to < letters.length && wanted.startsWith(seen); to += 1) {
      seen += folded[to] ?? "";
      if (seen === wanted) {
        return [
          { text: letters.slice(0, from).join(""), hit: false },
          { text: letters.slice(from, to + 1).join(""), hit: true },
          { text: letters.slice(to + 1).join(""), hit: false },
        ].filter((piece) => piece.text !== "");
      }
    }
  }
  return [{ text, hit: false }];
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s]/gu, "")
    .toLowerCase();
}
