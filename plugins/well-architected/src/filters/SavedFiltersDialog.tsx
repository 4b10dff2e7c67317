/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import { RiBookmarkLine, RiDeleteBinLine } from '@remixicon/react';
import { useText } from '../hooks/useText';
import { CopyButton } from '../parts/CopyButton';
import { messageOf } from '../parts/ErrorPanel';
import { StatusText } from '../parts/StatusText';
import { useFormStyles } from '../parts/useFormStyles';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { useSavedFilters } from './useSavedFilters';

/** The filters that the user kept for a page, and those of now to keep. */
export function SavedFiltersDialog(props: {
  page: string;
  onClose: () => void;
}) {
  const { page, onClose } = props;
  const t = useText();
  const classes = useFormStyles();
  const surface = useSurfaceStyles();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { saved, save, remove } = useSavedFilters(page);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const wanted = name.trim();
  const attempt = async (write: () => Promise<void>) => {
    setFailure('');
    try {
      await write();
    } catch (error) {
      setFailure(messageOf(error as Error));
    }
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (wanted) {
      attempt(async () => {
        await save({ name: wanted, query: search.slice(1) });
        setName('');
      });
    }
  };
  return (
    <Dialog isOpen onOpenChange={onClose} width={480}>
      <DialogHeader>{t('filters.saved.title')}</DialogHeader>
      <DialogBody>
        {saved.length === 0 && (
          <p className={surface.muted}>{t('filters.saved.none')}</p>
        )}
        <ul className={classes.items}>
          {saved.map(filter => (
            <li key={filter.name} className={surface.row}>
              <Button
                size="small"
                variant="tertiary"
                iconStart={<RiBookmarkLine />}
                onPress={() => {
                  navigate(`${pathname}?${filter.query}`);
                  onClose();
                }}
              >
                {filter.name}
              </Button>
              <span style={{ flex: 1 }} />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('filters.saved.remove', { name: filter.name })}
                onPress={() => attempt(() => remove(filter.name))}
              />
            </li>
          ))}
        </ul>
        <form className={classes.form} onSubmit={keep}>
          <TextField
            label={t('filters.saved.name')}
            description={
              saved.some(filter => filter.name === wanted)
                ? t('filters.saved.replace')
                : t('filters.saved.nameHint')
            }
            value={name}
            onChange={setName}
            maxLength={80}
          />
          <div className={surface.row}>
            <Button
              type="submit"
              size="small"
              variant="primary"
              isDisabled={!wanted}
            >
              {t('filters.saved.save')}
            </Button>
            <StatusText
              status={failure ? { text: failure, isError: true } : undefined}
            />
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <CopyButton
          text={`${window.location.origin}${pathname}${search}`}
          thing={t('filters.saved.link')}
        />
        <Button size="small" variant="secondary" onPress={onClose}>
          {t('common.action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
