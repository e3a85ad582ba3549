#pragma once

#include "domain/catalogue.h"

#include <span>

/// The arrays behind catalogueOf(): one line a field. Adding a field is a line here, a column in a
/// migration and a place in a form.
namespace chapterhouse {

std::span<const FieldSpec> memberFields();
std::span<const FieldSpec> admissionFields();
std::span<const FieldSpec> membershipFields();
std::span<const FieldSpec> standingFields();
std::span<const FieldSpec> leavingFields();
std::span<const FieldSpec> tierFields();
std::span<const FieldSpec> paymentFields();
std::span<const FieldSpec> chapterFields();
std::span<const FieldSpec> chapterMembershipFields();
std::span<const FieldSpec> bodyFields();
std::span<const FieldSpec> seatFields();
std::span<const FieldSpec> functionFields();
std::span<const FieldSpec> eventFields();
std::span<const FieldSpec> agendaItemFields();
std::span<const FieldSpec> checklistFields();
std::span<const FieldSpec> taskFields();
std::span<const FieldSpec> authorFields();
std::span<const FieldSpec> postFields();

} // namespace chapterhouse
