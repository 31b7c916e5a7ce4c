import { useEffect, useRef } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { useWords } from '@/components/hooks/use-words';
import { Skeleton } from '@/components/ui/skeleton';
import { AREAS } from '@/lib/coaching/types';
import { rubricWords } from '@/lib/i18n/rubric';
import type { RubricModel } from './rubric-model';
import { ShareBlock } from './share-block';
import { SkillEditor } from './skill-editor';
import { SkillList } from './skill-list';
import { useRubric, useRubricChange } from './use-rubric';
import './rubric.css';

/** The part of the address that stands for a skill which is not there yet. */
const NEW_SKILL = 'new';

/** The manager's rubric: its skills beside the one that is open, and the ways to share it. */
export function RubricPage({ skill }: { readonly skill: string }) {
  const t = useWords(rubricWords);
  const { model, failure } = useRubric();
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} failure={failure} />
      {model === null ? failure === null && <Skeleton height="24rem" /> : <Rubric model={model} skill={skill} />}
    </>
  );
}

function Rubric({ model, skill }: { readonly model: RubricModel; readonly skill: string }) {
  const t = useWords(rubricWords);
  const change = useRubricChange(model);
  const active = model.skills.filter(({ isArchived }) => !isArchived);
  const isNew = skill === NEW_SKILL;
  const open = isNew ? null : (model.skills.find((one) => one.skill.id === skill) ?? active[0] ?? null);
  const editor = useRef<HTMLElement>(null);
  const shown = useRef(skill);
  useEffect(() => {
    if (shown.current === skill) return;
    shown.current = skill;
    // another skill: the reading begins at its name, which on a narrow screen lies below the list
    const name = editor.current?.querySelector<HTMLElement>('h2');
    name?.focus({ preventScroll: true });
    name?.scrollIntoView({ block: 'nearest' });
  }, [skill]);
  return (
    <>
      <div class="rubric">
        <SkillList model={model} open={open?.skill.id ?? null} change={change} />
        <section class="rubric-editor" ref={editor} aria-label={t(isNew ? 'newSkill' : 'words')}>
          {open === null && !isNew ? (
            <div class="empty">
              <p>{t('empty')}</p>
              <p class="soft">{t('empty.next')}</p>
            </div>
          ) : (
            <SkillEditor
              key={isNew ? NEW_SKILL : open?.skill.id}
              model={model}
              entry={open}
              area={active.at(-1)?.skill.area ?? AREAS[0]}
              change={change}
            />
          )}
        </section>
      </div>
      <ShareBlock model={model} change={change} />
    </>
  );
}
