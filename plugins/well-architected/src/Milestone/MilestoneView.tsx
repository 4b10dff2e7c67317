/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Link } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { MilestoneDetail } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from '../api';
import { useResource } from '../hooks/useResource';
import { useText } from '../hooks/useText';
import { useUrlState } from '../hooks/useUrlState';
import { ResourceView } from '../parts/ResourceView';
import { Section } from '../parts/Section';
import { useDownload } from '../parts/useDownload';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { MilestoneFacts } from './MilestoneFacts';
import { MilestoneFindings } from './MilestoneFindings';
import { MilestonePillars } from './MilestonePillars';
import { MilestoneSettled } from './MilestoneSettled';

/** The way back, the comparison with now, and the milestone as a file. */
function Ways(props: { milestone: MilestoneDetail; entityName: string }) {
  const { milestone, entityName } = props;
  const { entityRef, id, name } = milestone;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const { busy, failure, download } = useDownload();
  return (
    <span className={surface.row} data-no-print>
      <span role="status" className={surface.small}>
        {failure}
      </span>
      <Link
        to={url.query({ view: 'report', milestone: '', compare: id, with: '' })}
        className={surface.link}
      >
        {t('review.milestones.compare', { name })}
      </Link>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        aria-label={t('entity.report.download', { format: 'Markdown' })}
        isPending={busy !== ''}
        onPress={() =>
          download({
            name: `well-architected-${entityName}-review-${milestone.number}.md`,
            type: 'text/markdown',
            read: () => api.getMilestoneMarkdown(entityRef, id),
          })
        }
      >
        Markdown
      </Button>
    </span>
  );
}

/** What the milestone of the address froze: the review as it was then. */
export function MilestoneView(props: {
  entityRef: string;
  entityName: string;
}) {
  const { entityRef, entityName } = props;
  const api = useApi(wellArchitectedApiRef);
  const t = useText();
  const url = useUrlState();
  const surface = useSurfaceStyles();
  const id = url.get('milestone');
  const milestone = useResource({
    key: `${entityRef} ${id}`,
    read: () => api.getMilestone(entityRef, id),
  });
  const { value } = milestone;
  const title = value
    ? t('milestone.title', { review: String(value.number), name: value.name })
    : t('milestone.section');
  return (
    <div className={surface.stack}>
      <Section
        title={title}
        actions={value && <Ways milestone={value} entityName={entityName} />}
      >
        <p className={surface.small} data-no-print>
          <Link
            to={url.query({ view: 'report', milestone: '' })}
            className={surface.link}
          >
            {t('milestone.back')}
          </Link>
        </p>
        <ResourceView
          resource={milestone}
          name={t('milestone.section')}
          heights={[60, 200]}
          notFound={t('milestone.notFound', { entity: entityName })}
        >
          {frozen => (
            <>
              <p className={`${surface.small} ${surface.muted}`}>
                {t('milestone.intro')}
              </p>
              <MilestoneFacts milestone={frozen} />
              <MilestonePillars milestone={frozen} />
            </>
          )}
        </ResourceView>
      </Section>
      {value && (
        <>
          <MilestoneFindings milestone={value} />
          <MilestoneSettled milestone={value} />
        </>
      )}
    </div>
  );
}
