import type { OrganisationCommand } from '#domain';
import { vagarTill } from '../http/kommando/vagar-till.js';

/** A write to a body of the register. */
export const organvag = vagarTill<OrganisationCommand>();
