/** How much may be written where, for the texts that a person writes without a space. */
const MOST: Readonly<Record<string, number>> = { name: 78, note: 290, text: 290, result: 290, answer: 290 };

const word = (length: number): string => `https://example.com/${'x'.repeat(length)}`.slice(0, length);

/** An export file in which every text that somebody has written is one long word, as an address that was pasted is. */
export function lengthenWords<File extends object>(file: File, skills: readonly string[]): File {
  const long = JSON.parse(JSON.stringify(file), (key, value: unknown) => {
    if (key === 'practices') return [word(290)];
    const most = MOST[key];
    return most !== undefined && typeof value === 'string' && value !== '' ? word(most) : value;
  });
  return { ...long, rubric: skills.map(wordSkill) };
}

/** The manager's own words for a skill, in both languages. */
function wordSkill(of: string): object {
  const words = { name: word(78), about: word(290), anchors: { 1: word(290), 3: word(290), 5: word(290) } };
  return { part: 'skill-words', id: `${of}.1`, of, from: 1, createdAt: 1, updatedAt: 1, en: words, it: words };
}
