/** A ladder that nothing is wrong with. */
export const clean = `## Gardening

Level/Skill\tPlanting
1\tPlants hedges and bulbs along a line.
2\tPlans a bed that flowers from March to October.
`;

/** One that only a person can mend: a level stands twice. */
export const damaged = clean.replace("Gardening", "Forestry").replace("\n2\t", "\n1\t");

/** One that ladder can mend, and what it makes of it. */
export const mended = clean.replace("Gardening", "Design").replace("Plans", "Builds");
export const fixable = mended.replace("Builds a", "Builds a a");

/** One that is spelled another way than `ladder format` does, and what it makes of it. */
export const formatted = mended;
export const unformatted = formatted.replace("## Design", "##  Design ##");

/** One that every hook would do something about. */
export const neglected = damaged.replace("## Forestry", "##  Forestry ##");
