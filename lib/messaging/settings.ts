import * as v from 'valibot';

export const SECTIONS = ['focus', 'ask', 'best', 'plan', 'recent'] as const;
/** A section of the panel that the manager may hide (the log is always reachable, so it is not among them). */
export type Section = (typeof SECTIONS)[number];

/** All sections of the panel, in the order in which they stand until the manager orders them. */
export const ORDERED_SECTIONS = ['focus', 'ask', 'best', 'plan', 'log', 'recent'] as const;
export type OrderedSection = (typeof ORDERED_SECTIONS)[number];

export const BACKUP_DAYS = [0, 7, 14, 30] as const;

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const settingsSchema = v.object({
  side: v.picklist(['right', 'left']),
  startsOpen: v.boolean(),
  pushesPage: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['browser', 'en', 'it']),
  hiddenSections: v.array(v.picklist(SECTIONS)),
  /** Every section once; the log too, which may be moved and not hidden. */
  sectionOrder: v.pipe(
    v.array(v.picklist(ORDERED_SECTIONS)),
    v.check((order) => new Set(order).size === ORDERED_SECTIONS.length && order.length === ORDERED_SECTIONS.length),
  ),
  hidesNames: v.boolean(),
  halfLifeDays: wholeNumber(30, 730),
  retentionMonths: wholeNumber(6, 120),
  /** What is past that time is deleted once a day without asking. */
  deletesOld: v.boolean(),
  waitingDays: wholeNumber(1, 365),
  stageLimitDays: wholeNumber(1, 365),
  goalShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  organisationKnows: v.boolean(),
  /** Days after which a backup is due; 0: never said. */
  backupDays: v.picklist(BACKUP_DAYS),
  /** A backup that is due is saved when the dashboard is opened. */
  savesBackups: v.boolean(),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** A change of some settings; a value out of range is refused, not corrected. */
export const settingsPatch = v.partial(settingsSchema);

export const DEFAULT_SETTINGS: Settings = {
  side: 'right',
  startsOpen: true,
  pushesPage: false,
  theme: 'system',
  language: 'browser',
  hiddenSections: [],
  sectionOrder: [...ORDERED_SECTIONS],
  hidesNames: false,
  halfLifeDays: 180,
  retentionMonths: 24,
  deletesOld: false,
  waitingDays: 30,
  stageLimitDays: 30,
  goalShare: 0.4,
  organisationKnows: false,
  backupDays: 14,
  savesBackups: false,
};

/** The settings in a stored value: an entry that is absent or out of range takes its default, the others are kept. */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = Object.entries(settingsSchema.entries).map(([key, schema]) => {
    const checked = v.safeParse(schema as v.GenericSchema, given[key]);
    return [key, checked.success ? checked.output : DEFAULT_SETTINGS[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Where the panel stands on one CRM site, in CSS pixels; remembered per site. */
export const layoutSchema = v.object({
  width: v.pipe(v.number(), v.minValue(280), v.maxValue(720)),
  /** Top of the collapsed tab as a share of the window's height. */
  tabTop: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** null: as the settings say (`startsOpen`). */
  isOpen: v.nullable(v.boolean()),
});
export type Layout = v.InferOutput<typeof layoutSchema>;

export const DEFAULT_LAYOUT: Layout = { width: 360, tabTop: 0.4, isOpen: null };
