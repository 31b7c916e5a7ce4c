import { configure } from '@testing-library/preact';

// a part that is a chunk of its own may take its time on a busy machine
configure({ asyncUtilTimeout: 15_000 });
