import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { ChangeRoles } from '../../application/change-roles.js';
import { CreateEnterprise } from '../../application/create-enterprise.js';
import { FindMembers } from '../../application/find-members.js';
import { GetEnterprise } from '../../application/get-enterprise.js';
import { RemoveMember } from '../../application/remove-member.js';

/** Enterprises and their members. */
@Controller()
export class EnterprisesHandlers {
  constructor(
    private readonly createEnterprise: CreateEnterprise,
    private readonly getEnterprise: GetEnterprise,
    private readonly findMembers: FindMembers,
    private readonly changeRoles: ChangeRoles,
    private readonly removeMember: RemoveMember,
  ) {}

  @Handles(contracts.createEnterprise)
  createsEnterprise(input: contracts.CreateEnterprise, call: Call): Promise<contracts.EnterpriseView> {
    return call.transaction((tx) => this.createEnterprise.run(tx, call.caller, input));
  }

  @Handles(contracts.getEnterprise)
  getsEnterprise(input: contracts.EnterpriseRef, call: Call): Promise<contracts.EnterpriseView> {
    return call.read((tx) => this.getEnterprise.run(tx, input));
  }

  @Handles(contracts.findMembers)
  findsMembers(_input: contracts.Empty, call: Call): Promise<contracts.MemberList> {
    return call.read((tx) => this.findMembers.run(tx, call.caller));
  }

  @Handles(contracts.changeRoles)
  changesRoles(input: contracts.ChangeRoles, call: Call): Promise<contracts.MemberView> {
    return call.transaction((tx) => this.changeRoles.run(tx, call.caller, input));
  }

  @Handles(contracts.removeMember)
  removesMember(input: contracts.MemberRef, call: Call): Promise<contracts.Empty> {
    return call.transaction((tx) => this.removeMember.run(tx, call.caller, input));
  }
}
