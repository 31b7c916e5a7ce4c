/** The few words of the panel's host in the CRM page; the background sends them, since the content script carries no text. */
export const hostWords = {
  en: {
    open: 'Open Affianca',
    resize: 'Width of the panel',
    blocked: 'This page does not let the panel in. Use the Affianca button in the toolbar.',
    keyboard: 'This page takes the keyboard away. Use the Affianca button in the toolbar; your draft is kept.',
    reload: 'Affianca was updated. Reload this page to go on; your draft is kept.',
  },
  it: {
    open: 'Apri Affianca',
    resize: 'Larghezza del pannello',
    blocked: 'Questa pagina non accetta il pannello. Usa il pulsante Affianca nella barra del browser.',
    keyboard:
      'Questa pagina si prende la tastiera. Usa il pulsante Affianca nella barra del browser: la bozza è al sicuro.',
    reload: 'Affianca è stata aggiornata. Ricarica la pagina per continuare: la bozza è al sicuro.',
  },
} as const;
