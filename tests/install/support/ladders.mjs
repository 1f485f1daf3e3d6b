/** A ladder without mistakes. */
export const clean = `## Gardening

Level/Skill\tPlanting
1\tPlants hedges and bulbs along a line.
2\tPlans a bed that flowers from March to October.
`;

/** A ladder that only a person can fix: a level appears twice. */
export const damaged = clean.replace("Gardening", "Forestry").replace("\n2\t", "\n1\t");

/** A ladder that can be fixed automatically, and the result. */
export const fixed = clean.replace("Gardening", "Design").replace("Plans", "Builds");
export const fixable = fixed.replace("Builds a", "Builds a a");

/** A ladder that isn't in the standard format, and the result of `ladder format`. */
export const formatted = fixed;
export const unformatted = formatted.replace("## Design", "##  Design ##");

/** A ladder that every hook would report or change. */
export const neglected = damaged.replace("## Forestry", "##  Forestry ##");
