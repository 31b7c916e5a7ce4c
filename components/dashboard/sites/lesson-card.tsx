import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { taughtWords } from '@/lib/i18n/taught';
import { send } from '@/lib/messaging/send';
import type { LessonView, TaughtCrm } from '@/lib/messaging/views';
import { FIELDS, movesAway, withoutTimes, writeTaught } from './taught-crm';

interface LessonCardProps {
  readonly lesson: LessonView;
  /** What was taught of this site before. */
  readonly former: TaughtCrm | undefined;
  /** The known CRM of which a place is corrected. */
  readonly crmName: string | undefined;
  /** The site is one that we know: what was pointed at takes its place. */
  readonly isKnown: boolean;
  readonly onEnd: () => void;
}

/** A lesson as it was read on two opportunities, to be looked at and saved. */
export function LessonCard({ lesson, former, crmName, isKnown, onEnd }: LessonCardProps) {
  const t = useWords(taughtWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const { first, second, origin, tab, address, only, corrects } = lesson;
  const site = new URL(origin).host;
  const taught = writeTaught(lesson, former);
  if (first === null || second === null || taught === null) return null;
  const split = FIELDS.filter((field) => (taught.fields[field]?.length ?? 0) > 1 && first.fields[field] !== undefined);
  const owners = [first.fields.owner?.raw, second.fields.owner?.raw];
  const put = (isBack: boolean) =>
    send('teach.put', { tab, lesson: isBack ? { origin, first, second, only, corrects } : null });
  const save = async () => {
    const isSaved = await perform({
      act: async () => {
        await send('taught.save', { taught: [taught] });
        await put(false);
      },
      said: t('saved', { site }),
      undo: async () => {
        if (former === undefined) await send('record.delete', { kind: 'taught', id: taught.id });
        else await send('taught.save', { taught: [withoutTimes(former)] });
        await put(true);
      },
      undone: t('back'),
    });
    if (isSaved) onEnd();
  };
  const drop = async () => {
    await perform({ act: () => put(false), said: t('dropped'), undo: () => put(true), undone: t('back') });
    onEnd();
  };
  return (
    <article class="lesson">
      <p>{t('lessonAbout', { site })}</p>
      {crmName === undefined ? null : <p class="soft">{t('corrects', { crm: crmName })}</p>}
      <table class="read-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('first')}</th>
            <th scope="col">{t('second')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('record')}</th>
            <td>
              <code>{first.recordId ?? address?.ids[0]}</code>
            </td>
            <td>
              <code>{second.recordId ?? address?.ids[1]}</code>
            </td>
          </tr>
          {FIELDS.filter((field) => only === null || field === only).map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              {[first, second].map((page) => (
                <td key={page.url} dir="auto">
                  {page.fields[field]?.raw || <span class="soft">{t('missing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {owners[0] === undefined && only === null ? <Notice tone="warn">{t('noOwner')}</Notice> : null}
      {owners[0] !== undefined && owners[0] === owners[1] ? <Notice tone="warn">{t('sameOwner')}</Notice> : null}
      {split.length === 0 ? null : (
        <Notice tone="warn">
          {t('twoPlaces', { fields: formats.list(split.map((field) => t(`field.${field}`))) })}
        </Notice>
      )}
      {isKnown && corrects === null && former === undefined ? <Notice tone="warn">{t('replacesKnown')}</Notice> : null}
      {movesAway(lesson, former) ? <Notice tone="warn">{t('replacesTaught', { site })}</Notice> : null}
      <p class="add-row">
        <Button variant="primary" disabled={isReadOnly} onClick={() => void save()}>
          {t(only === null ? 'save' : 'savePlace')}
        </Button>
        <Button onClick={() => void drop()}>{t('drop')}</Button>
      </p>
    </article>
  );
}
