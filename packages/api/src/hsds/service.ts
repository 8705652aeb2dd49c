import type { HsdsService, Organisation, Programme } from '@backontrack/contract';

import { statusOn } from '@backontrack/sdk/listing';

import { nameUuid } from './name-uuid.ts';
import { hsdsOrganization, organizationId } from './organization.ts';

const statuses: Readonly<Record<string, HsdsService['status']>> = {
  active: 'active',
  paused: 'temporarily closed',
  ended: 'defunct',
};

/** The identifier of an entry of the directory in the HSDS view. */
export const serviceId = (id: string): string => nameUuid('service', id);

/** What of an entry HSDS lists: nothing that is a list itself. */
export function hsdsSummary(programme: Programme, day: string): HsdsService {
  const { id, title, summary, organisation, website, applicationSteps, cost, ageMin, ageMax, alert } = programme;
  return {
    id: serviceId(id),
    ...(organisation !== undefined && { organization_id: organizationId(organisation) }),
    name: title.text,
    description: summary.text,
    ...(website !== undefined && { url: website }),
    status: statuses[statusOn(programme, day)] ?? 'inactive',
    ...(applicationSteps.length > 0 && { application_process: applicationSteps.map(({ text }) => text).join('\n') }),
    ...(cost?.note && { fees_description: cost.note.text }),
    ...(ageMin !== undefined && { minimum_age: ageMin }),
    ...(ageMax !== undefined && { maximum_age: ageMax }),
    assured_date: programme.assuredAt,
    ...(alert && { alert: alert.text }),
  };
}

/** An entry of the directory as HSDS knows it, with all that belongs to it. */
export function hsdsService(programme: Programme, day: string, organisation: Organisation | undefined): HsdsService {
  const { id, schedule, regions, countries, languages, cost, requiredDocuments } = programme;
  const service_id = serviceId(id);
  const part = (kind: string, key: string) => ({ id: nameUuid(kind, id, key), service_id });
  const areas = regions.length > 0 ? regions : countries.map((code) => ({ code, name: undefined }));
  return {
    ...hsdsSummary(programme, day),
    ...(organisation && { organization: hsdsOrganization(organisation) }),
    schedules: schedule ? [{ ...part('schedule', ''), description: schedule.text }] : [],
    service_areas: areas.map(({ code, name }) => ({
      ...part('service-area', code),
      name: name?.text ?? code,
      extent: code,
      extent_type: 'text',
    })),
    languages: languages.map((code) => ({ ...part('language', code), code })),
    cost_options: cost ? [{ ...part('cost', ''), ...costOf(cost) }] : [],
    required_documents: requiredDocuments.map(({ text }, at) => ({ ...part('document', String(at)), document: text })),
    attributes: attributesOf(programme, service_id),
  };
}

function costOf({ free, amount, note }: NonNullable<Programme['cost']>) {
  return {
    ...(free ? { amount: 0 } : amount && { amount: amount.amount, currency: amount.currency }),
    ...(note && { amount_description: note.text }),
  };
}

/** Our own vocabularies as terms of a taxonomy, and what must be told of an entry that is made up or not confirmed. */
function attributesOf({ id, kind, stage, barriers, sample, review }: Programme, service_id: string) {
  const terms: readonly (readonly [string, string])[] = [
    ['kind', kind],
    ['stage', String(stage)],
    ...barriers.map((barrier) => ['barrier', barrier] as const),
    ['review', review],
    ...(sample ? [['sample', 'true'] as const] : []),
  ];
  return terms.map(([label, value]) => {
    const taxonomy_term_id = nameUuid('term', label, value);
    return {
      id: nameUuid('attribute', id, label, value),
      link_id: service_id,
      link_entity: 'service' as const,
      label,
      value,
      taxonomy_term_id,
      taxonomy_term: {
        id: taxonomy_term_id,
        code: `${label}:${value}`,
        name: value,
        description: `${label}: ${value}`,
      },
    };
  });
}
