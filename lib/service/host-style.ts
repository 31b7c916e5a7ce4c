/** Two people side by side, as in the icon. */
const MARK =
  'M9 3a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM2.5 21v-3.5a6.5 6.5 0 0 1 13 0V21zM18 7a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM17.2 21v-4.5a8 8 0 0 0-.7-2a4.5 4.5 0 0 1 7 3V21z';

/**
 * The look of the panel's host, sent with the first message, since the content script carries as little as possible. `!important` in `:host` wins over every rule and every inline style of the page, since
 * for important declarations the inner tree goes first. Places are physical: the host itself turns the side on right-to-left
 * pages. Behind the window's edge there is more paper, which comes into sight while the panel is drawn wider.
 * A frame that is not painted yet is transparent and lets clicks through; it is not `visibility: hidden`, in which
 * Chromium would give its document no frame to paint.
 */
export const HOST_STYLE = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:2147483647!important;direction:ltr!important;pointer-events:auto!important;overflow:visible!important}
:host::backdrop{display:none!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
.main{color-scheme:light dark;font:13px/1.4 system-ui,sans-serif;--paper:light-dark(#fff,#171b1c);--line:light-dark(#dde2e0,#2d3536);--ink:light-dark(#1a2122,#e6ebea);--accent:light-dark(#0a6156,#74cdbb);--on:light-dark(#fff,#06241f)}
.main[data-theme=light],.main[data-theme=light] iframe{color-scheme:light}
.main[data-theme=dark],.main[data-theme=dark] iframe{color-scheme:dark}
section{position:fixed;top:0;bottom:0;right:0;width:var(--width);min-width:min(280px,100% - 40px);max-width:calc(100% - 40px);background:var(--paper);border-left:1px solid var(--line);box-shadow:0 0 24px #0003}
section[inert]{opacity:0;pointer-events:none}
section::after{content:"";position:absolute;top:0;bottom:0;left:100%;width:440px;background:var(--paper)}
[data-side=left] section{right:auto;left:0;border-left:0;border-right:1px solid var(--line)}
[data-side=left] section::after{left:auto;right:100%}
iframe{display:block;width:100%;height:100%;border:0;opacity:0;pointer-events:none;color-scheme:light dark}
iframe.shown{opacity:1;pointer-events:auto}
[role=separator]{position:absolute;top:0;bottom:0;left:-5px;width:9px;cursor:ew-resize;touch-action:none}
[data-side=left] [role=separator]{left:auto;right:-5px}
[role=separator]:hover,[role=separator]:focus-visible{background:linear-gradient(var(--accent),var(--accent)) center/3px 100% no-repeat;outline:0}
button{all:unset;box-sizing:border-box;position:fixed;right:0;top:var(--top);min-width:36px;min-height:48px;max-width:min(260px,100% - 40px);padding:10px 8px;display:flex;gap:8px;align-items:center;background:var(--accent);color:var(--on);border-radius:10px 0 0 10px;box-shadow:0 2px 10px #0004;cursor:pointer;touch-action:none;user-select:none}
[data-side=left] button{right:auto;left:0;border-radius:0 10px 10px 0}
button:hover{filter:brightness(1.12)}
button:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
svg{flex:none;width:20px;height:20px;fill:currentColor}
path{d:path("${MARK}")}
@media(max-width:600px){section{width:auto;left:40px}[data-side=left] section{left:0;right:40px}[role=separator]{display:none}}
@media(forced-colors:active){section,button{border:1px solid}}
@media print{.main{display:none}}
`;
