import { NAMNRYMD } from './namnrymd.js';

/** Name of the schema in a package. */
export const SCHEMAFIL = 'arendelogg-arkiv-1.xsd';

/** The schema of the list of events and of what stands beside it. `docs/arkiv.xsd` is the same text. */
export const HANDELSESCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Händelselistan i en arkivexport ur Ärendelogg, utgåva 1. Se docs/arkiv.md. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${NAMNRYMD}"
  targetNamespace="${NAMNRYMD}" elementFormDefault="qualified">
  <xs:simpleType name="sha256">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{64}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="lage">
    <xs:restriction base="xs:string">
      <xs:enumeration value="finns"/>
      <xs:enumeration value="saknas"/>
      <xs:enumeration value="andrat"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:element name="akt">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="handelser">
          <xs:complexType>
            <xs:sequence><xs:element name="handelse" type="handelse" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="antal" type="xs:positiveInteger" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="dokumentlista">
          <xs:complexType>
            <xs:sequence><xs:element name="dokument" type="dokument" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="antal" type="xs:nonNegativeInteger" use="required"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="arende" type="xs:string" use="required"/>
      <xs:attribute name="utgava" type="xs:string" use="required" fixed="1"/>
    </xs:complexType>
  </xs:element>
  <xs:complexType name="handelse">
    <xs:sequence>
      <!-- Vad som hände, i klartext: kanonisk JSON (RFC 8785). -->
      <xs:element name="data" type="xs:string"/>
      <!-- Vem, när, varför och på vilket belägg: kanonisk JSON. -->
      <xs:element name="metadata" type="xs:string"/>
      <!-- Byten i loggen, som hash är räknad på; skyddat innehåll är krypterat där. -->
      <xs:element name="lagrat" minOccurs="0">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="data" type="byte"/>
            <xs:element name="metadata" type="byte"/>
          </xs:sequence>
          <xs:attribute name="version" type="xs:positiveInteger" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="strom" type="xs:string" use="required"/>
    <xs:attribute name="revision" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="id" type="xs:string" use="required"/>
    <xs:attribute name="typ" type="xs:NCName" use="required"/>
    <xs:attribute name="version" type="xs:positiveInteger" use="required"/>
    <xs:attribute name="registrerad" type="xs:dateTime" use="required"/>
    <!-- EDTF (ISO 8601-2), så exakt som källan säger; utan attributet: okänt. -->
    <xs:attribute name="skedde" type="xs:string"/>
    <xs:attribute name="hash" type="sha256" use="required"/>
    <xs:attribute name="foregaendeHash" type="sha256"/>
    <xs:attribute name="skyddad" type="xs:boolean"/>
    <xs:attribute name="gallrad" type="xs:boolean"/>
  </xs:complexType>
  <xs:complexType name="byte">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="kodning">
          <xs:simpleType>
            <xs:restriction base="xs:string"><xs:enumeration value="base64"/></xs:restriction>
          </xs:simpleType>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
  <xs:attributeGroup name="innehall">
    <xs:attribute name="namn" type="xs:string" use="required"/>
    <xs:attribute name="mime" type="xs:string" use="required"/>
    <xs:attribute name="storlek" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="sha256" type="sha256" use="required"/>
    <xs:attribute name="lage" type="lage" use="required"/>
  </xs:attributeGroup>
  <xs:complexType name="dokument">
    <xs:attributeGroup ref="innehall"/>
    <xs:attribute name="strom" type="xs:string" use="required"/>
    <xs:attribute name="revision" type="xs:nonNegativeInteger" use="required"/>
  </xs:complexType>
  <!-- Vid en handling: var dokumentet ligger i ett paket, och dess kontrollsumma. -->
  <xs:element name="fil">
    <xs:complexType>
      <xs:attributeGroup ref="innehall"/>
      <xs:attribute name="plats" type="xs:string" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
`;
