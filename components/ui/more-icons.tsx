import { Icon } from './icons';

// apart from the others, so that the panel's first script does not carry them
export const IconClose = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const IconOpen = () => (
  <Icon>
    <path d="M8 4H4.5v11.5H16V12M11 4h5v5M16 4l-7 7" />
  </Icon>
);
export const IconTrash = () => (
  <Icon>
    <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6" />
  </Icon>
);
export const IconEdit = () => (
  <Icon>
    <path d="M4 16l.8-3.5L13.5 4 16 6.5 7.5 15.2z" />
  </Icon>
);
export const IconDownload = () => (
  <Icon>
    <path d="M10 3v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12" />
  </Icon>
);
export const IconUpload = () => (
  <Icon>
    <path d="M10 12.5v-9M6.5 7L10 3.5 13.5 7M4 16.5h12" />
  </Icon>
);
export const IconUp = () => (
  <Icon>
    <path d="M10 16V4.5M5.5 9L10 4.5 14.5 9" />
  </Icon>
);
export const IconDown = () => (
  <Icon>
    <path d="M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5" />
  </Icon>
);
