import { useRef } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useMovedFocus } from '@/components/hooks/use-moved-focus';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { AREAS, type SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { listNeighbours, moveSkill } from './order-deeds';
import type { RubricModel, SkillEntry } from './rubric-model';
import { SkillRow } from './skill-row';
import type { ChangeRubric } from './use-rubric';

interface SkillListProps {
  readonly model: RubricModel;
  readonly open: SkillId | null;
  readonly change: ChangeRubric;
}

/** The skills area by area, to open and to put in order; the archived ones folded away. */
export function SkillList({ model, open, change }: SkillListProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const list = useRef<HTMLElement>(null);
  const noteMoved = useMovedFocus(list, model);
  const archived = model.skills.filter(({ isArchived }) => isArchived);
  const move = (entry: SkillEntry, index: number): void => {
    const neighbours = listNeighbours(model, entry);
    if (tools.isReadOnly || index < 0 || index >= neighbours.length) return;
    const name = nameSkill(tools, entry.skill.id);
    const place = { name, place: index + 1, count: neighbours.length, area: c(`area.${entry.skill.area}`) };
    void change(moveSkill(model, entry, index), t('moved', place));
  };
  return (
    <nav class="rubric-list" aria-label={t('list')} ref={list}>
      <a class="button button-primary" href="#/rubric/new">
        {t('add')}
      </a>
      {AREAS.map((area) => {
        const entries = model.skills.filter((one) => !one.isArchived && one.skill.area === area);
        return entries.length === 0 ? null : (
          <div key={area} class="rubric-area">
            <h2 class="small-title">{c(`area.${area}`)}</h2>
            <ul>
              {entries.map((entry, index) => (
                <SkillRow
                  key={entry.skill.id}
                  entry={entry}
                  isOpen={entry.skill.id === open}
                  place={{ index, isFirst: index === 0, isLast: index === entries.length - 1 }}
                  onMove={(to, button) => {
                    noteMoved(button);
                    move(entry, to);
                  }}
                  onDrop={(dragged) => {
                    const moved = entries.find(({ skill }) => skill.id === dragged);
                    if (moved !== undefined && moved !== entry) move(moved, index);
                  }}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {archived.length === 0 ? null : (
        <Disclosure summary={t('archivedList', { count: archived.length })}>
          <p class="soft small">{t('archivedAbout')}</p>
          <ul>
            {archived.map((entry) => (
              <SkillRow key={entry.skill.id} entry={entry} isOpen={entry.skill.id === open} place={null} />
            ))}
          </ul>
        </Disclosure>
      )}
    </nav>
  );
}
