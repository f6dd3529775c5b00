import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A factory of an imported list that nobody has claimed. */
@Entity({ name: 'facility' })
@Check(
  'facility_position',
  `num_nulls("lat", "lng") IN (0, 2) AND ("lat" IS NOT NULL OR NOT "position_doubtful")`,
)
@Index('facility_key', ['countryCode', 'nameKey', 'addressKey'], { unique: true })
@Index('facility_name', ['nameKey', 'facilityId'])
@Index('facility_changed', ['changedSeq'])
export class FacilityEntity {
  @PrimaryColumn('uuid', { name: 'facility_id', primaryKeyConstraintName: 'facility_pk' })
  facilityId: string;

  /** ISO 3166-1, two letters. */
  @Column('text', { name: 'country_code' })
  countryCode: string;

  @Column('text')
  name: string;

  /** The name as it is searched, sorted and compared in. */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('text')
  address: string;

  /** Hash of the address as it is compared: addresses are longer than an index takes. */
  @Column('text', { name: 'address_key' })
  addressKey: string;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lng: number | null;

  /** Whether the position is only the centre of the country. */
  @Column('boolean', { name: 'position_doubtful' })
  positionDoubtful: boolean;

  /** The list that first had it. */
  @Column('text')
  source: string;

  @Column('bigint', { name: 'changed_seq' })
  changedSeq: string;
}
