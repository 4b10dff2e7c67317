/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { useText } from '../hooks/useText';
import { messageOf } from './ErrorPanel';
import { downloadText } from '../parts/downloadText';

/** Saves texts of the backend as files, and tells when that failed. */
export function useDownload() {
  const t = useText();
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  return {
    /** Name of the file that is being read, or empty. */
    busy,
    failure,
    download: async (file: {
      name: string;
      type: string;
      read: () => Promise<string>;
    }) => {
      setBusy(file.name);
      setFailure('');
      try {
        const text = await file.read();
        downloadText({ name: file.name, text, type: file.type });
      } catch (error) {
        const message = messageOf(error as Error);
        setFailure(t('entity.report.downloadFailed', { message }));
      } finally {
        setBusy('');
      }
    },
  };
}
