/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { annotationYaml } from './annotationYaml';

const useStyles = makeStyles({
  body: { display: 'grid', gap: 12, maxWidth: 760 },
  text: { margin: 0 },
});

/** How to link the entity to its account, made from the entity itself. */
export function SetupGuide(props: { entity: Entity; message: string }) {
  const { entity, message } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const name = entity.metadata.title ?? entity.metadata.name;
  return (
    <Section title={t('entity.setup.title', { entity: name })}>
      <div className={classes.body}>
        <p className={classes.text}>{message}</p>
        <p className={classes.text}>
          {t('entity.setup.text', { entity: name })}
        </p>
        <CodeBlock
          title={t('entity.setup.yaml', { entity: name })}
          text={annotationYaml(entity)}
        />
        <p className={`${classes.text} ${surface.small} ${surface.muted}`}>
          {t('entity.setup.inherit')}
        </p>
      </div>
    </Section>
  );
}
