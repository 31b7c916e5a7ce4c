import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { IconButton } from '@/components/ui/button';
import { IconDown, IconUp } from '@/components/ui/more-icons';
import { STAGES } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { isChanged, type SkillEntry } from './rubric-model';
import { hasSkillDraft } from './skill-drafts';
import { spreadRelevance } from './skill-form';

const STANDS_OUT = 0.9;

interface SkillRowProps {
  readonly entry: SkillEntry;
  readonly isOpen: boolean;
  /** null: an archived skill has none. */
  readonly place: { readonly index: number; readonly isFirst: boolean; readonly isLast: boolean } | null;
  readonly onMove?: (index: number, button: string) => void;
  readonly onDrop?: (dragged: string) => void;
}

/** A skill of the list: its name, where it matters as a small picture, and the two buttons that move it. */
export function SkillRow({ entry, isOpen, place, onMove, onDrop }: SkillRowProps) {
  const t = useWords(rubricWords);
  const tools = usePageTools();
  const { id } = entry.skill;
  const name = nameSkill(tools, id);
  const tag = hasSkillDraft(id) ? 'unsaved' : entry.byDefault === null ? 'own' : isChanged(entry) ? 'changed' : null;
  const isMovable = place !== null && !tools.isReadOnly;
  return (
    <li
      class={isOpen ? 'rubric-row rubric-row-open' : 'rubric-row'}
      draggable={isMovable}
      title={isMovable ? t('drag') : undefined}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', id)}
      onDragOver={(event) => {
        if (place !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop?.(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <a href={`#/rubric/${id}`} aria-current={isOpen ? 'true' : undefined} draggable={false}>
        <span class="rubric-name">{name}</span>
        <StagePicture entry={entry} />
        {tag === null ? null : <span class={tag === 'unsaved' ? 'tag tag-warn' : 'tag'}>{t(tag)}</span>}
      </a>
      {place === null ? null : (
        <span class="rubric-moves">
          <IconButton
            isSmall
            icon={IconUp}
            label={t('up', { name })}
            data-move={`${id} up`}
            aria-disabled={place.isFirst || tools.isReadOnly}
            onClick={() => onMove?.(place.index - 1, `${id} up`)}
          />
          <IconButton
            isSmall
            icon={IconDown}
            label={t('down', { name })}
            data-move={`${id} down`}
            aria-disabled={place.isLast || tools.isReadOnly}
            onClick={() => onMove?.(place.index + 1, `${id} down`)}
          />
        </span>
      )}
    </li>
  );
}

/** Eight small bars, one per stage; in words, the stages where the skill stands out. */
function StagePicture({ entry }: { readonly entry: SkillEntry }) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const relevance = spreadRelevance(entry.skill.relevance);
  const out = STAGES.filter((stage) => relevance[stage] >= STANDS_OUT).map((stage) => c(`stage.${stage}`));
  return (
    <>
      <svg class="stage-picture" viewBox="0 0 40 14" aria-hidden="true">
        {STAGES.map((stage, index) => {
          const height = relevance[stage] * 14;
          const kind = relevance[stage] >= STANDS_OUT ? 'stage-bar stage-bar-out' : 'stage-bar';
          return <rect key={stage} class={kind} x={index * 5} y={14 - height} width="3.5" height={height} rx="0.75" />;
        })}
      </svg>
      {out.length === 0 ? null : <span class="visually-hidden">{t('standsOut', { stages: formats.list(out) })}</span>}
    </>
  );
}
