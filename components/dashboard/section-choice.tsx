import { useRef } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useMovedFocus } from '@/components/hooks/use-moved-focus';
import { useWords } from '@/components/hooks/use-words';
import { IconButton } from '@/components/ui/button';
import { IconDown, IconUp } from '@/components/ui/more-icons';
import { settingsWords } from '@/lib/i18n/settings';
import { type OrderedSection, SECTIONS, type Section, type Settings } from '@/lib/messaging/settings';
import { useSetting } from './use-setting';

interface SectionChoiceProps {
  readonly settings: Settings;
  readonly isCompact: boolean;
}

/** Which sections the panel shows and, where there is room for it, in which order. */
export function SectionChoice({ settings, isCompact }: SectionChoiceProps) {
  const t = useWords(settingsWords);
  const { isReadOnly } = usePageTools();
  const change = useSetting(settings);
  const rows = useRef<HTMLFieldSetElement>(null);
  const { hiddenSections: hidden, sectionOrder: order } = settings;
  const noteMoved = useMovedFocus(rows, order);
  const toggle = (section: Section, isShown: boolean) =>
    change(
      'hiddenSections',
      SECTIONS.filter((one) => (one === section ? !isShown : hidden.includes(one))),
      t(`section.${section}`),
    );
  const move = (section: OrderedSection, step: 1 | -1): void => {
    const from = order.indexOf(section);
    const other = order[from + step];
    if (other === undefined || isReadOnly) return;
    noteMoved(`${section} ${step}`);
    change('sectionOrder', order.with(from, other).with(from + step, section), t(`section.${section}`));
  };
  const drawMove = (section: OrderedSection, step: 1 | -1) => (
    <IconButton
      isSmall
      icon={step < 0 ? IconUp : IconDown}
      label={t(step < 0 ? 'moveUp' : 'moveDown', { name: t(`section.${section}`) })}
      data-move={`${section} ${step}`}
      aria-disabled={isReadOnly || order[order.indexOf(section) + step] === undefined}
      onClick={() => move(section, step)}
    />
  );
  return (
    <fieldset class="section-choice" ref={rows}>
      <legend class="field-label">{t('hiddenSections')}</legend>
      {order.map((section) => (
        <div key={section} class="section-row">
          {section === 'log' ? (
            isCompact ? null : (
              <span class="section-always">{t('section.log')}</span>
            )
          ) : (
            <label class="check">
              <input
                type="checkbox"
                checked={!hidden.includes(section)}
                disabled={isReadOnly}
                onChange={(event) => toggle(section, event.currentTarget.checked)}
              />
              <span>{t(`section.${section}`)}</span>
            </label>
          )}
          {isCompact ? null : (
            <span class="section-moves">
              {drawMove(section, -1)}
              {drawMove(section, 1)}
            </span>
          )}
        </div>
      ))}
      {isCompact ? null : <p class="field-hint">{t('hiddenSections.about')}</p>}
    </fieldset>
  );
}
