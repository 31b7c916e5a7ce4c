import type { RepId } from '@/lib/coaching/types';
import { chooseVersion } from './choose-version';
import type { Lists } from './lists';

type Figure = Lists['attainments'][number];

/** Every figure by itself, as that of the rep whose it was at first; of those beside it, what is of a rep who is `known`. */
export function spreadFigures(figures: readonly Figure[], known?: ReadonlySet<string>): Figure[] {
  return figures.flatMap(({ beside = [], was, ...own }) => [
    nameFigure({ ...own, rep: was ?? own.rep }),
    ...beside
      .filter(({ rep }) => known?.has(rep) ?? true)
      .map((one) => nameFigure({ ...one, id: '', period: own.period })),
  ]);
}

/** A period of a rep has one figure, the newest; what others had for it who were merged into this rep stays beside it. */
export function gatherFigures(figures: readonly Figure[], headOf: (rep: RepId) => RepId): Figure[] {
  const periods = Map.groupBy(figures, ({ rep, period }) => `${headOf(rep)} ${period}`);
  return [...periods.values()].map((all) => {
    const newest = all.reduce((one, two) => chooseVersion('attainments', one, two));
    const { rep: was, ...own } = newest;
    const rep = headOf(was);
    const beside = all
      .filter((one) => one !== newest)
      .map(({ rep: of, value, createdAt, updatedAt }) => ({ rep: of, value, createdAt, updatedAt }))
      .sort((one, two) => (one.rep < two.rep ? -1 : 1));
    return nameFigure({
      ...own,
      rep,
      ...(rep === was ? {} : { was }),
      ...(beside.length === 0 ? {} : { beside }),
    });
  });
}

/** A figure is named after its rep and its period, so that a period is there once. */
function nameFigure(figure: Figure): Figure {
  return { ...figure, id: `${figure.rep}.${figure.period}` };
}

/** The ids that this figure, and those beside it, had before their reps were merged. */
export function listFormerFigures(value: unknown): string[] {
  const { was, period, beside } = Object(value) as Partial<Figure>;
  const others = Array.isArray(beside) ? beside.map(({ rep }) => rep) : [];
  return [was, ...others].filter((rep) => rep !== undefined).map((rep) => `${rep}.${period}`);
}
