/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../hooks/useText';

/** Copies a text and says that it did. */
export function CopyButton(props: {
  text: string;
  /** What is copied, for those who do not see where the button stands. */
  thing: string;
}) {
  const { text, thing } = props;
  const t = useText();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      size="small"
      variant="tertiary"
      iconStart={copied ? <RiCheckLine /> : <RiFileCopyLine />}
      aria-label={t('common.action.copyThing', { thing })}
      onPress={() => {
        copy(text);
        setCopied(true);
      }}
    >
      <span aria-live="polite">
        {t(copied ? 'common.action.copied' : 'common.action.copy')}
      </span>
    </Button>
  );
}
