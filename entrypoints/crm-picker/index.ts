import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveLesson } from '@/lib/page/picker/lesson';
import { tell } from '@/lib/page/tell';

const LESSON = Symbol.for('affianca.lesson');

/** The bar with which a manager teaches a CRM; it comes only into a tab where that was begun in the popup. */
export default defineUnlistedScript(async () => {
  const scope = globalThis as { [LESSON]?: boolean };
  if (scope[LESSON] === true) return;
  scope[LESSON] = true;
  const view = await tell('teach.hello', {});
  const end = (): void => {
    scope[LESSON] = false;
  };
  if (view === null) end();
  else giveLesson(view, end);
});
